import { mount } from "svelte";
import "../../styles/index";
import { enhance } from "../../enhance/index";
import InboxPage from "./InboxPage.svelte";

enhance();
const target = document.getElementById("app");
if (target) mount(InboxPage, { target });
