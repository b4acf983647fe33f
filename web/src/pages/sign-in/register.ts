import { mount } from "svelte";
import "../../styles/index";
import { enhance } from "../../enhance/index";
import RegisterPage from "./RegisterPage.svelte";

enhance();
const target = document.getElementById("app");
if (target) {
  target.replaceChildren();
  mount(RegisterPage, { target });
}
