-- Polls of a pool that fill_pool made, for wrk: each request asks for another lease.
--   wrk … -s poll.lua URL -- LEASES CUSTOMERS COUNTRY APP
local requests = {}
local leases, at = 0, 0

-- A step that is prime to the number of leases visits all of them, none near its predecessor.
local STEP = 7919

function init(args)
  leases = tonumber(args[1])
  local customers, country, app = tonumber(args[2]), args[3], args[4]
  for i = 0, leases - 1 do
    requests[i] = wrk.format("GET", string.format(
      "/user/api/get_sms.php?customer=%032x&number=%.0f&country=%s&app=%s",
      i % customers + 1, 12000000000 + i, country, app))
  end
end

function request()
  at = (at + STEP) % leases
  return requests[at]
end
