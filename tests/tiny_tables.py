"""A folder of tables with a row or two each, valid by the real `datapackage.json`."""

from __future__ import annotations

import shutil
from pathlib import Path

from data.loading.schema import DESCRIPTION, TABLES

TINY: dict[str, str] = {
    "area.csv": (
        "area_id,name,label,long_name,regierungsbezirk,surrounding,nuts3,note\n"
        "landkreis-giessen,Gießen,Landkreis Gießen,Landkreis Gießen,Gießen,,DE721,\n"
        "giessen,Gießen,Stadt Gießen,Stadt Gießen,Gießen,landkreis-giessen,DE721,\n"
    ),
    "area_status.csv": (
        "area_id,type,ags,valid_from,valid_to,source_id,note\n"
        "landkreis-giessen,Landkreis,06531,,,S001,\n"
        "giessen,Sonderstatusstadt,06531005,,,S001,\n"
    ),
    "population.csv": (
        "area_id,day,persons,area_km2,persons_with_city,area_km2_with_city,census_basis,source_id\n"
        "giessen,2018-12-31,100,7.5,100,7.5,Zensus 2011,S001\n"
        "landkreis-giessen,2018-12-31,200,80.0,300,87.5,Zensus 2011,S001\n"
    ),
    "municipality_population.csv": (
        "ags,day,name,area_id,persons,area_km2,census_basis,source_id\n"
        '06531005,2018-12-31,"Gießen, Universitätsstadt",giessen,100,7.5,Zensus 2011,S001\n'
        '06531008,2018-12-31,"Hungen, Stadt",landkreis-giessen,200,80.0,Zensus 2011,S001\n'
    ),
    "municipality_change.csv": (
        "ags_old,name_old,ags_new,name_new,day,kind,source_id,note\n"
        "06531007,Heuchelheim,06531007,Heuchelheim a. d. Lahn,2018-12-31..2019-12-31,rename,S001,\n"
    ),
    "source.csv": (
        "source_id,title,publisher,date,url,location,licence,checked\n"
        "S001,Ein Titel,Ein Amt,2018,https://example.org/a,,Zitat einzelner Zahlen,excerpt\n"
    ),
    "measure.csv": (
        "measure,label_de,label_en,unit_de,unit_en,value_type,definition_de\n"
        "ikw_events,Veranstaltungen,Events,Veranstaltungen,events,number,Zahl der Veranstaltungen.\n"
    ),
    "observation.csv": (
        "observation_id,area_id,measure,period,start,end,precision,value,qualifier,unit,scope,joint_with,"
        "part_of,stage,note_de,note_en,source_id\n"
        "ikw_events-giessen-2018-S001,giessen,ikw_events,2018,2018-01-01,2018-12-31,year,12.5,about,events,"
        "area,,,held,Ein Hinweis,A note,S001\n"
    ),
    "programme_rule.csv": (
        "rule_id,kennzahl,applies_to,first_year,last_year,carried_from,value,qualifier,note_de,note_en,source_ids\n"
        "koordination-alle-2017,koordination,alle,2017,2020,,1,at_least,Eine Regel.,A rule.,S001\n"
    ),
}


def write_tiny_tables(folder: Path) -> Path:
    """Writes the tables and their description into the folder and returns it."""
    for name, text in TINY.items():
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(TABLES / DESCRIPTION, folder)
    return folder
