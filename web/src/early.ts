// Runs before the page is painted: the theme that was chosen, and the mark that scripts run.
const root = document.documentElement;
root.dataset.js = "";
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // No storage: the theme of the system.
}
