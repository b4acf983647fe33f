// Every text of the applications, in one place, ready for translation.
export { appTexts } from "./app";
export { accountTexts } from "./account";
export { binTexts } from "./bin";
export { consoleTexts } from "./console";
export { customerTexts } from "./customers";
export { dashboardTexts } from "./dashboard";
export { historyTexts } from "./history";
export { texts } from "./inbox";
export { keyTexts } from "./keys";
export { lineTexts } from "./lines";
export { operatorTexts } from "./operator";
export { rentalTexts } from "./rentals";
export { signInTexts } from "./sign-in";
export { supplierTexts } from "./suppliers";
export { traceTexts } from "./trace";
export { usageTexts } from "./usage";
export { webhookTexts } from "./webhooks";
