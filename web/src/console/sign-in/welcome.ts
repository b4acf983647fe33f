import { mount } from "svelte";
import "../../styles/index";
import { themeSwitch } from "../../enhance/theme";
import Welcome from "./Welcome.svelte";

themeSwitch();
const target = document.getElementById("app");
// The invitation is in the fragment, which is not sent. It does not stay in the address.
const invitation = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
if (target) {
  target.replaceChildren();
  mount(Welcome, { target, props: { invitation } });
}
