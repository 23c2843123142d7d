import { mount } from "svelte";
import "./design/tokens.css";
import "./design/base.css";
import "./design/control.css";
import "./design/ruled.css";
import { preferences } from "./design";
import { startHost } from "./host";
import App from "./shell/App.svelte";
import { pathQuestion } from "./shell/ask.svelte";
import { languageOf, showIn } from "./texts";

preferences.apply();
// Until a book sets it.
showIn(languageOf(navigator.language));
startHost((title, proposal) => pathQuestion.ask(title, proposal));

const target = document.getElementById("app");
if (target) mount(App, { target });
