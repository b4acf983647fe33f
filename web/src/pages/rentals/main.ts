import "../../styles/index";
import { startPage } from "../../app/start";
import RentalsPage from "./RentalsPage.svelte";

startPage(RentalsPage);
