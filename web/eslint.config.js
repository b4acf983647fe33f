import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "shots/", "node_modules/", "**/schema.d.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    rules: {
      // TypeScript reports unknown names itself.
      "no-undef": "off",
      "max-lines": ["error", 300],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: "Text from outside is shown as text: use textContent.",
        },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // The content security policy forbids style attributes in the HTML.
      "svelte/no-inline-styles": ["error", { allowTransitions: false }],
      // Links are written out; the site has no router.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  {
    // These show HTML that the build made from docs/; nothing that a user or an SMS contains.
    files: ["src/pages/{docs,home,rest}/*.svelte", "src/components/{Icon,CodeBlock}.svelte"],
    rules: { "svelte/no-at-html-tags": "off" },
  },
);
