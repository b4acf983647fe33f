// The four steps of the quick start in each language. {{url}}, {{key}} and {{number}} are filled in
// from the boxes above the steps, and from the answer of the third step.
import type { Brand } from "../components/brands";

export type Mode = "temporary" | "rent";
export type Language = "curl" | "cli" | "cpp" | "js" | "python";

export const languages: { id: Language; label: string; brand: Brand; highlight: string }[] = [
  { id: "curl", label: "curl", brand: "curl", highlight: "sh" },
  { id: "cli", label: "CLI", brand: "cli", highlight: "sh" },
  { id: "cpp", label: "C++", brand: "cpp", highlight: "cpp" },
  { id: "js", label: "JavaScript", brand: "js", highlight: "js" },
  { id: "python", label: "Python", brand: "python", highlight: "python" },
];

export interface Step {
  id: "key" | "lists" | "number" | "code";
  title: string;
  text: Record<Mode, string>;
  /** What running the step here does, if it is more than reading. */
  notice?: Record<Mode, string>;
  code: Record<Mode, Record<Language, string>>;
}

const get = (path: string, key = true): string =>
  key
    ? `curl -H 'X-API-Key: {{key}}' \\\n  '{{url}}/user/api/${path}'`
    : `curl '{{url}}/user/api/${path}'`;

const jsCall = `const call = async (name, query = {}) => {
  const url = \`{{url}}/user/api/\${name}.php?\${new URLSearchParams(query)}\`;
  const answer = await fetch(url, { headers: { "X-API-Key": "{{key}}" } });
  return answer.text();
};`;

const pythonCall = `from urllib.parse import urlencode
from urllib.request import Request, urlopen

def call(name, **query):
    url = f"{{url}}/user/api/{name}.php?{urlencode(query)}"
    with urlopen(Request(url, headers={"X-API-Key": "{{key}}"})) as answer:
        return answer.read().decode()`;

const cppClient = `#include <linepool/client.h>
#include <linepool/poller.h>
#include <linepool/rented.h>

const linepool::Client client({.url = "{{url}}", .key = "{{key}}"});`;

const keyStep: Record<Language, string> = {
  curl: get("get_balance.php"),
  cli: "export LINEPOOL_URL={{url}} LINEPOOL_KEY={{key}}\nlinepool balance",
  cpp: `${cppClient}\nconst auto balance = client.balance();`,
  js: `${jsCall}\nconsole.log(await call("get_balance"));`,
  python: `${pythonCall}\n\nprint(call("get_balance"))`,
};

export const steps: Step[] = [
  {
    id: "key",
    title: "Show your key",
    text: {
      temporary:
        "Every call but two carries your API key in the header X-API-Key. The balance " +
        "tells you that the key works.",
      rent:
        "Every call but two carries your API key in the header X-API-Key. The balance tells " +
        "you that the key works.",
    },
    code: { temporary: keyStep, rent: keyStep },
  },
  {
    id: "lists",
    title: "See what is offered",
    text: {
      temporary: "Countries need no key. The rates are the prices of one temporary number each.",
      rent: "With is_rent=1 the lists show what can be rented, and the price of one period.",
    },
    code: {
      temporary: {
        curl: `${get("load_countries.php", false)}\n${get("get_rates.php?country=Malaysia")}`,
        cli: "linepool countries\nlinepool rates malaysia",
        cpp: `const linepool::TemporaryLines lines(client);
const auto countries = lines.countries();
const auto rates = lines.rates("Malaysia");`,
        js: `console.log(await call("load_countries"));
console.log(await call("get_rates", { country: "Malaysia" }));`,
        python: `print(call("load_countries"))
print(call("get_rates", country="Malaysia"))`,
      },
      rent: {
        curl: [
          get("load_countries.php?is_rent=1", false),
          get("load_apps.php?country_id=1458&is_rent=1", false),
        ].join("\n"),
        cli: "linepool countries --rent\nlinepool apps malaysia --rent",
        cpp: `const linepool::RentedLines lines(client);
const auto countries = lines.countries();
const auto apps = lines.apps(1458);`,
        js: `console.log(await call("load_countries", { is_rent: 1 }));
console.log(await call("load_apps", { country_id: 1458, is_rent: 1 }));`,
        python: `print(call("load_countries", is_rent=1))
print(call("load_apps", country_id=1458, is_rent=1))`,
      },
    },
  },
  {
    id: "number",
    title: "Take a number",
    text: {
      temporary:
        "The price is held, and captured by the first SMS. A number that gets no SMS " +
        "costs nothing.",
      rent:
        "One period is paid at once. Everything that arrives on the line in that time is " +
        "yours.",
    },
    notice: {
      temporary: "Running this step leases a number and holds its price.",
      rent: "Running this step rents a number and pays for one period.",
    },
    code: {
      temporary: {
        curl: get("get_number.php?app=Google&country=Malaysia"),
        cli: "linepool number --app google --country malaysia",
        cpp: `const auto lease = lines.get_number("Google", "Malaysia");
if (!lease) return complain(lease.failure().message());`,
        js: `const lease = { app: "Google", country: "Malaysia" };
const number = await call("get_number", lease);`,
        python: `lease = {"app": "Google", "country": "Malaysia"}
number = call("get_number", **lease)`,
      },
      rent: {
        curl: get("get_number.php?app=Google&country=Malaysia&is_rent=1"),
        cli: "linepool rent get --app google --country malaysia",
        cpp: `const auto lease = lines.rent("Google", "Malaysia");
if (!lease) return complain(lease.failure().message());`,
        js: `const lease = { app: "Google", country: "Malaysia" };
const answer = await call("get_number", { ...lease, is_rent: 1 });
const number = JSON.parse(answer).data;`,
        python: `import json

lease = {"app": "Google", "country": "Malaysia"}
number = json.loads(call("get_number", is_rent=1, **lease))["data"]`,
      },
    },
  },
  {
    id: "code",
    title: "Read the code",
    text: {
      temporary:
        "With wait=50 the server answers as soon as the SMS arrives. If none has come " +
        "after 50 seconds, ask again.",
      rent: "The messages of a rental, newest first. Ask again to see what has come since.",
    },
    code: {
      temporary: {
        curl: get("get_sms.php?number={{number}}&country=Malaysia&app=Google&wait=50"),
        cli: "linepool sms {{number}} --app google --country malaysia --wait 120",
        cpp: `const auto sms = linepool::wait_for_sms(client, *lease, std::chrono::minutes(5));
if (sms && sms->code) std::cout << *sms->code << '\\n';`,
        js: `console.log(await call("get_sms", { ...lease, number, wait: 50 }));`,
        python: `print(call("get_sms", number=number, wait=50, **lease))`,
      },
      rent: {
        curl: get("load_rent_code.php?app=Google&country=Malaysia&number={{number}}"),
        cli: "linepool rent watch {{number}} --past",
        cpp: `const auto messages = lines.messages(*lease);
if (!messages) return complain(messages.failure().message());
for (const auto& message : *messages) std::cout << message.sms.text << '\\n';`,
        js: `console.log(await call("load_rent_code", { ...lease, number }));`,
        python: `print(call("load_rent_code", number=number, **lease))`,
      },
    },
  },
];
