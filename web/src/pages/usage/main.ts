import "../../styles/index";
import { startPage } from "../../app/start";
import UsagePage from "./UsagePage.svelte";

startPage(UsagePage);
