#!/bin/sh
# usage: tools/run.sh BUILD [serve]
# A dossier of the example accounts: its collation and its findings, or its pages.
set -eu
regest=$1/regest
folder=$1/example
dossier=$folder/conferences.regest
rm -rf "$folder"
mkdir -p "$folder"
"$regest" new "$dossier"
"$regest" --dossier "$dossier" add examples/conferences/*.html examples/conferences/*.txt
[ "${2-}" != serve ] || exec "$regest" --dossier "$dossier" serve
echo
"$regest" --dossier "$dossier" collate
echo
"$regest" --dossier "$dossier" check || [ $? = 1 ]
echo
echo "The dossier is $dossier. \`make serve\` shows the same as pages in a browser."
