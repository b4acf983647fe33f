import { mount } from "svelte";
import "../../styles/index";
import { enhance } from "../../enhance/index";
import LoginPage from "./LoginPage.svelte";

enhance();
const target = document.getElementById("app");
if (target) {
  target.replaceChildren();
  mount(LoginPage, { target });
}
