#!/bin/sh
# Before resources are made: what would fail after ten minutes fails now, with its remedy.
set -eu

faults=0
fault() { echo "- $1" >&2; faults=$((faults + 1)); }
has() { command -v "$1" > /dev/null 2>&1; }

for tool in az azd curl openssl; do
    has "$tool" || fault "$tool is missing. Install it and run again."
done
case "$(dotnet --version 2> /dev/null)" in
    10.*) ;;
    *) fault ".NET SDK 10 is missing: https://dotnet.microsoft.com/download" ;;
esac
case ",${ALERT_EMAILS:-}," in
    *@*) ;;
    *) fault "Nobody would hear an alarm: azd env set ALERT_EMAILS a@city.example,b@city.example" ;;
esac
[ -n "${ZALO_APP_ID:-}" ] || fault "The app at Zalo is not named: azd env set ZALO_APP_ID <App ID of Zalo's developer console>"
# Azure takes no other first day once the budget is there; an environment on this machine keeps it, a pipeline's must be given it.
[ -z "${CI:-}" ] || [ -n "${BUDGET_START:-}" ] || fault "BUDGET_START is not set: the first day of the month of the first deployment, as 2026-12-01."

if has az; then
    if az account show --output none 2> /dev/null; then
        if [ -n "${AZURE_SUBSCRIPTION_ID:-}" ] && [ "$(az account show --query id --output tsv)" != "$AZURE_SUBSCRIPTION_ID" ]; then
            fault "az works in another subscription than azd: az account set --subscription $AZURE_SUBSCRIPTION_ID"
        fi
        # azd may ask for the region only after this; then a wrong one is told at the next run.
        if [ -n "${AZURE_LOCATION:-}" ] && ! az functionapp list-flexconsumption-locations --query "[].name" --output tsv | tr -d ' ' | grep -qix "$AZURE_LOCATION"; then
            fault "Region $AZURE_LOCATION has no Flex Consumption: az functionapp list-flexconsumption-locations shows which have."
        fi
    else
        fault "az is not logged in: az login"
    fi
fi

if [ "$faults" -gt 0 ]; then
    echo "$faults to mend before anything is deployed." >&2
    exit 1
fi

[ -n "${BUDGET_START:-}" ] || azd env set BUDGET_START "$(date -u +%Y-%m-01)"
