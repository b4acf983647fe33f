// The script of every prerendered page. The pages are readable without it.
import "./styles/index";
import { enhance } from "./enhance/index";

enhance();
