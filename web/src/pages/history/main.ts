import "../../styles/index";
import { startPage } from "../../app/start";
import HistoryPage from "./HistoryPage.svelte";

startPage(HistoryPage);
