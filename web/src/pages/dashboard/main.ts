import "../../styles/index";
import { startPage } from "../../app/start";
import DashboardPage from "./DashboardPage.svelte";

startPage(DashboardPage);
