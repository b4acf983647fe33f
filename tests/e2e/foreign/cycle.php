<?php
// The whole job in PHP, with nothing but what comes with the language: cycle.php URL KEY.
// Prints a JSON object of what it saw.
[, $url, $key] = $argv;

function call(string $url, string $key, string $action, array $parameters = []): string {
    $query = http_build_query(['api_key' => $key, 'action' => $action] + $parameters);
    $context = stream_context_create(['http' => ['ignore_errors' => true, 'timeout' => 30]]);
    $answer = file_get_contents("$url?$query", false, $context);
    if ($answer === false) {
        fwrite(STDERR, "no answer to $action\n");
        exit(1);
    }
    return $answer;
}

$seen = ['balance' => call($url, $key, 'getBalance')];
$prices = json_decode(call($url, $key, 'getPrices', ['service' => 'go', 'country' => 7]), true);
$seen['price'] = $prices['7']['go']['cost'];
[$word, $id, $number] = explode(':', call($url, $key, 'getNumber', ['service' => 'go', 'country' => 7]));
$seen['word'] = $word;
$seen['number'] = $number;
$seen['ready'] = call($url, $key, 'setStatus', ['id' => $id, 'status' => 1]);
for ($i = 0; $i < 600; $i++) {
    $status = call($url, $key, 'getStatus', ['id' => $id]);
    if (str_starts_with($status, 'STATUS_OK:')) {
        $seen['code'] = substr($status, strlen('STATUS_OK:'));
        break;
    }
    usleep(100000);
}
$seen['active'] = json_decode(call($url, $key, 'getActiveActivations'), true);
$seen['done'] = call($url, $key, 'setStatus', ['id' => $id, 'status' => 6]);
$seen['operators'] = json_decode(call($url, $key, 'getOperators', ['country' => 999999]), true);
$seen['stranger'] = call($url, 'nobody', 'getBalance');
echo json_encode($seen), "\n";
