import { mount } from "svelte";
import "../../styles/index";
import { enhance } from "../../enhance/index";
import DesignPage from "./DesignPage.svelte";

const target = document.getElementById("app");
if (target) mount(DesignPage, { target });
enhance();
