import { mount } from "svelte";
import "../styles/index";
import { themeSwitch } from "../enhance/theme";
import { roomBy } from "./address";
import Console from "./Console.svelte";
import ConsoleBar from "./ConsoleBar.svelte";
import { Desk } from "./desk.svelte";

themeSwitch();
const target = document.getElementById("app");
const bar = document.getElementById("console-bar");
if (target && bar) {
  const desk = new Desk();
  const follow = (): void => {
    desk.room = roomBy(location.hash);
  };
  follow();
  addEventListener("hashchange", follow);
  target.replaceChildren();
  mount(ConsoleBar, { target: bar, props: { desk } });
  mount(Console, { target, props: { desk } });
}
