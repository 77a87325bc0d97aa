#!/bin/sh
# After the app is deployed: it answers, its stores and Zalo's token are there, it turns away what is not signed, and a drill, signed as
# Zalo signs, goes the whole way of a feedback. A drill is told to nobody, and stands in no register, list or figure.
set -eu

code() { curl --silent --output "$answer" --write-out '%{http_code}' --max-time 20 "$@" || true; }

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

try=0
until [ "$(code "$FUNCTIONS_URL/health/live")" = 200 ]; do
    try=$((try + 1))
    [ "$try" -lt 20 ] || { echo "The app does not answer at $FUNCTIONS_URL. See its log stream in the portal." >&2; exit 1; }
    sleep 10
done
echo "It answers."

ready() {
    [ "$(code "$FUNCTIONS_URL/health/ready")" = 200 ] || { echo "Not ready:" >&2; cat "$answer" >&2; echo >&2; exit 1; }
}
ready
echo "Storage, queues and Zalo's token are there."

drill="$(date -u +%Y%m%d)-$(openssl rand -hex 8)"
body="{\"app_id\":\"$ZALO_APP_ID\",\"event_name\":\"city_drill\",\"drill\":{\"name\":\"$drill\"},\"timestamp\":\"$(date +%s)000\"}"
timestamp=$(echo "$body" | sed 's/.*"timestamp":"\([0-9]*\)".*/\1/')
unsigned=$(code --request POST --data-binary "$body" "$FUNCTIONS_URL/zalo/webhook")
[ "$unsigned" = 401 ] || { echo "An event without a signature got $unsigned, not 401: do not let Zalo call this address." >&2; exit 1; }
echo "It turns away what is not signed."

key=$(az keyvault secret show --vault-name "$KEY_VAULT_NAME" --name Zalo--OaSecretKey --query value --output tsv)
mac=$(printf '%s%s%s%s' "$ZALO_APP_ID" "$body" "$timestamp" "$key" | openssl dgst -sha256 | sed 's/.*= *//')
signed=$(code --request POST --header "X-ZEvent-Signature: mac=$mac" --data-binary "$body" "$FUNCTIONS_URL/zalo/webhook")
[ "$signed" = 200 ] || { echo "A signed event got $signed, not 200: is Zalo--OaSecretKey the key of app $ZALO_APP_ID?" >&2; exit 1; }
echo "It takes what is signed."

operator=$(az keyvault secret show --vault-name "$KEY_VAULT_NAME" --name Api--FirstOperatorKey --query value --output tsv 2> /dev/null) || operator=
if [ -z "$operator" ]; then
    echo "Drill $drill has begun. The vault holds no operator's key to follow it: GET $FUNCTIONS_URL/api/drills/$drill. Done."
    exit 0
fi
# By a file that only we can read: what stands in the arguments of a process, everybody on the machine can.
header=$(mktemp)
trap 'rm -f "$answer" "$header"' EXIT
printf 'Authorization: Bearer %s\n' "$operator" > "$header"
try=0
until [ "$(code --header "@$header" "$FUNCTIONS_URL/api/drills/$drill")" = 200 ] && grep -q '"isDone":true' "$answer"; do
    try=$((try + 1))
    [ "$try" -lt 30 ] || { echo "Drill $drill did not go the whole way in five minutes:" >&2; cat "$answer" >&2; echo >&2; exit 1; }
    sleep 10
done
echo "Drill $drill went the whole way. Done."
