#!/usr/bin/env bash
# A test of your own sign-up, as a CI job runs it: it waits for the sandbox, makes itself a key,
# gets a number, has your app send its code there, and reads the code. Needs bash and curl.
# LINEPOOL_URL and LINEPOOL_ADMIN_TOKEN say where the sandbox is, and who may make keys there.
set -euo pipefail

api() { # PATH [CURL ARGUMENTS...]
  curl -sS --fail-with-body --max-time 70 "$LINEPOOL_URL$1" "${@:2}"
}
member() { # NAME < JSON
  sed -nE "s/.*\"$1\": ?\"([^\"]+)\".*/\1/p"
}

curl -sS --fail --retry 60 --retry-delay 1 --retry-all-errors "$LINEPOOL_URL/readyz"

# Customer 1 is the sandbox's own, which has credit.
key=$(api /admin/v1/customers/1/keys -H "Authorization: Bearer $LINEPOOL_ADMIN_TOKEN" \
  -d '{"label":"ci"}' -H 'Content-Type: application/json' | member key)
number=$(api '/user/api/get_number.php?app=Google&country=Malaysia' -H "X-API-Key: $key")
echo "number: $number"

# Here your app would be told the number. What it sends to a gateway, it sends to the sandbox.
api /api/v1/sandbox/messages -H "X-API-Key: $key" \
  -d "{\"to\":\"$number\",\"from\":\"Acme\",\"text\":\"Acme: 4821 is your code\"}" >/dev/null

message=$(api "/user/api/get_sms.php?number=$number&app=Google&country=Malaysia&wait=50" \
  -H "X-API-Key: $key")
echo "message: $message"
[[ $message == 'Acme: 4821 is your code' ]]
