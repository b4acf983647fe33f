import "../../styles/index";
import { startPage } from "../../app/start";
import AccountPage from "./AccountPage.svelte";

startPage(AccountPage);
