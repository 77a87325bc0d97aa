#!/bin/sh
# After resources are made: every secret the app refers to is in the vault. Our own are made here and nobody sees them; those of others
# are asked for. A secret that is there is never changed.
set -eu

file=$(mktemp)
trap 'stty echo 2> /dev/null || true; rm -f "$file"' EXIT
chmod 600 "$file"

# The right to the vault takes minutes to arrive after it was given.
names=""
for try in 1 2 3 4 5 6 7 8 9 10; do
    if names=$(az keyvault secret list --vault-name "$KEY_VAULT_NAME" --query "[].name" --output tsv 2> /dev/null); then break; fi
    if [ "$try" = 10 ]; then
        echo "You may not put secrets into $KEY_VAULT_NAME. Name who may, and provision again:" >&2
        echo "  azd env set VAULT_OFFICER_ID \$(az ad signed-in-user show --query id --output tsv)" >&2
        exit 1
    fi
    sleep 30
done

# Through a file: arguments of a process can be read by others on the machine.
put() {
    printf '%s' "$2" > "$file"
    az keyvault secret set --vault-name "$KEY_VAULT_NAME" --name "$1" --file "$file" --encoding utf-8 --output none
    changed=yes
    echo "$1 is in the vault now."
}

ask() {
    printf '%s: ' "$1"
    stty -echo
    read -r answer
    stty echo
    echo
    [ -n "$answer" ] || { echo "$1 is empty." >&2; exit 1; }
    put "$1" "$answer"
}

changed=no
missing=""
for name in $KEY_VAULT_NEEDS; do
    if echo "$names" | tr -d '\r' | grep -qx "$name"; then continue; fi
    case "$name" in
        Links--Key | Reminders--WebhookKey | Zalo--TokenKey) put "$name" "$(openssl rand -base64 32)" ;;
        Api--FirstOperatorKey) put "$name" "pakn_first_$(openssl rand -hex 32)" ;;
        *) if [ -t 0 ]; then ask "$name"; else missing="$missing $name"; fi ;;
    esac
done

if [ -n "$missing" ]; then
    echo "Put these into the vault, each from a file, and run azd provision again:" >&2
    for name in $missing; do
        echo "  az keyvault secret set --vault-name $KEY_VAULT_NAME --name $name --file <file> --encoding utf-8" >&2
    done
    exit 1
fi

# The app looked before they were there.
if [ "$changed" = yes ]; then
    az rest --method post --output none --url "/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$RESOURCE_GROUP/providers/Microsoft.Web/sites/$FUNCTIONS_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
fi

echo "Zalo's webhook address, for the app's Webhook page in the developer console:"
echo "  $ZALO_WEBHOOK_URL"
if [ "${FIRST_OPERATOR_KEY:-true}" = true ]; then
    echo "First administrator: issue keys (POST api/keys) with the operator's key, then let it go:"
    echo "  az keyvault secret show --vault-name $KEY_VAULT_NAME --name Api--FirstOperatorKey --query value --output tsv"
    echo "  azd env set FIRST_OPERATOR_KEY false && azd provision"
fi
