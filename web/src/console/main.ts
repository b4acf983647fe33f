import { mount } from "svelte";
import "../styles/index";
import { fragment } from "../app/next";
import { themeSwitch } from "../enhance/theme";
import { roomBy } from "./address";
import Console from "./Console.svelte";
import ConsoleBar from "./ConsoleBar.svelte";
import { Desk } from "./desk.svelte";
import RoomBar from "./RoomBar.svelte";

themeSwitch();
const target = document.getElementById("app");
const bar = document.getElementById("console-bar");
const rooms = document.getElementById("console-rooms");
if (target && bar && rooms) {
  const desk = new Desk();
  const follow = (): void => {
    const invitation = fragment(location.hash, "invite");
    if (invitation) {
      // Out of the address, and so of the history and of what is copied from there.
      history.replaceState(null, "", location.pathname);
      desk.invitation = invitation;
    }
    desk.isAtAccount = location.hash === "#account";
    desk.room = roomBy(location.hash);
  };
  follow();
  addEventListener("hashchange", follow);
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, () => void desk.keep());
  target.replaceChildren();
  mount(ConsoleBar, { target: bar, props: { desk } });
  mount(RoomBar, { target: rooms, props: { desk } });
  mount(Console, { target, props: { desk } });
  void desk.begin();
}
