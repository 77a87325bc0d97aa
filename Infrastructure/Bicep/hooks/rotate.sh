#!/bin/sh
# Changes one key without losing what the old one has sealed or signed:
#   rotate.sh Links--Key        begins: the new key counts, the old one is still good
#   rotate.sh Links--Key end    the old one is good no more (docs/operations.md says when)
# Begun again after it was cut off, it goes on where it was.
set -eu
set -a
eval "$(azd env get-values)"
set +a

file=$(mktemp)
trap 'stty echo 2> /dev/null || true; rm -f "$file"' EXIT
chmod 600 "$file"

name=${1:-}
case "$name" in
    Links--Key | Reminders--WebhookKey | Zalo--TokenKey | Zalo--OaSecretKey) ;;
    *) echo "Which key? Links--Key, Reminders--WebhookKey, Zalo--TokenKey or Zalo--OaSecretKey." >&2; exit 1 ;;
esac

changing=${PREVIOUS_KEYS:-none}
if [ "${2:-}" = end ]; then
    # None: ended before, perhaps cut off before the app knew.
    [ "$changing" = "$name" ] || [ "$changing" = none ] || { echo "$changing is being changed, not $name." >&2; exit 1; }
    azd env set PREVIOUS_KEYS none
    azd provision
    echo "The old $name is good no more."
    exit 0
fi

get() { az keyvault secret show --vault-name "$KEY_VAULT_NAME" --name "$1" --query value --output tsv; }

# Through a file: arguments of a process can be read by others on the machine.
put() {
    printf '%s' "$2" > "$file"
    az keyvault secret set --vault-name "$KEY_VAULT_NAME" --name "$1" --file "$file" --encoding utf-8 --output none
    echo "$1 is in the vault now."
}

# The app reads its keys anew.
refresh() {
    az rest --method post --output none --url "/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$RESOURCE_GROUP/providers/Microsoft.Web/sites/$FUNCTIONS_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
}

old=$(get "$name")
if [ "$changing" = "$name" ]; then
    if [ "$(get "${name}Previous")" != "$old" ]; then
        refresh
        echo "The new $name counts already, and no other was made; the old one is still good until: rotate.sh $name end"
        exit 0
    fi
elif [ "$changing" != none ]; then
    echo "$changing is being changed. End that first: rotate.sh $changing end" >&2
    exit 1
fi

if [ "$name" = Zalo--OaSecretKey ]; then
    printf 'The new key, from the Webhook page of the developer console: '
    stty -echo 2> /dev/null || true
    read -r new || true
    stty echo 2> /dev/null || true
    echo
    [ -n "${new:-}" ] || { echo "No key was given. Nothing is changed." >&2; exit 1; }
else
    new=$(openssl rand -base64 32)
fi

# The app must accept the old one before the new one counts.
put "${name}Previous" "$old"
azd env set PREVIOUS_KEYS "$name"
azd provision
put "$name" "$new"
refresh
echo "The new $name counts; the old one is still good until: rotate.sh $name end"
