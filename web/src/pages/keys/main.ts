import "../../styles/index";
import { startPage } from "../../app/start";
import KeysPage from "./KeysPage.svelte";

startPage(KeysPage);
