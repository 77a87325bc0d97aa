#!/bin/sh
# Before `azd down`: it would delete the feedback of citizens with everything else, so it has to be told in so many words.
set -eu

if [ "${DELETE_DATA:-}" != "$AZURE_ENV_NAME" ]; then
    cat >&2 << TEXT
Nothing was deleted: this environment holds the feedback of citizens.
To delete everything, the data too:
  azd env set DELETE_DATA $AZURE_ENV_NAME && azd down
To keep the data and stop what costs money: docs/deployment.md, "Down".
TEXT
    exit 1
fi

for lock in $(az lock list --resource-group "$RESOURCE_GROUP" --query "[?name=='keep-data'].id" --output tsv | tr -d '\r'); do
    az lock delete --ids "$lock"
done
azd env set DELETE_DATA ""
echo "The locks are gone; azd deletes now. The vault's secrets can be had back for 90 days."
