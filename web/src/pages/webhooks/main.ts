import "../../styles/index";
import { startPage } from "../../app/start";
import WebhooksPage from "./WebhooksPage.svelte";

startPage(WebhooksPage);
