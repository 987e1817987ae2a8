"""German sentences for answers that must not need the message catalogue: it may be what is broken."""

from __future__ import annotations

TITLE = "WIR-Atlas Hessen"
DESCRIPTION = (
    "Karte und Zahlen zum hessischen Landesprogramm WIR: Stellen im WIR-Fallmanagement, WIR-Koordination und "
    "Interkulturelle Woche in 33 Gebieten, jede Angabe mit Quelle und Datum."
)
NEEDS_JAVASCRIPT = (
    "Der WIR-Atlas Hessen benötigt JavaScript. Bitte schalten Sie es im Browser ein und laden Sie neu."
)
TO_START = "Zur Karte"
NO_SOCKET = (
    "Die ständige Verbindung zum Server (WebSocket) kommt nicht zustande. Entweder sind gerade alle Plätze belegt, "
    "dann laden Sie die Seite in einigen Minuten neu, oder ein Filter im Netz sperrt sie. "
    "Diese Seite geht nicht ohne sie. Karte, Kreisprofil, Vergleich und Programm lassen sich auch so lesen."
)
NO_SOCKET_EN = (
    "The permanent connection to the server (WebSocket) cannot be made. Either all places are taken at the moment, "
    "then reload the page in a few minutes, or a filter in your network blocks it. "
    "This page needs it. Map, area profile, comparison and programme can be read without."
)
CLOSE, CLOSE_EN = "Schließen", "Close"
NOT_FOUND_TITLE = "Diese Seite gibt es nicht"
NOT_FOUND_TEXT = (
    "Unter dieser Adresse liegt keine Seite des WIR-Atlas. "
    "Vielleicht ist der Link veraltet oder unvollständig."
)
NOT_FOUND_TEXT_EN = "There is no page of the WIR-Atlas at this address. The link may be old or incomplete."
FAILED_TITLE = "Das hat nicht geklappt"
FAILED_TEXT = (
    "Im WIR-Atlas ist ein Fehler aufgetreten. Es liegt nicht an Ihnen. Bitte laden Sie die Seite neu. "
    "Wenn der Fehler bleibt, nennen Sie der Betreuung der Anwendung diese Kennung: {reference}"
)
FAILED_TEXT_EN = (
    "An error has occurred in the WIR-Atlas. It is not your fault. Please reload the page. "
    "If the error remains, give this reference to those who run the application: {reference}"
)
DATA_FAILED_TEXT = (
    "Eine Datendatei des WIR-Atlas ist fehlerhaft und wurde nicht übernommen; "
    "deshalb werden hier keine Zahlen gezeigt. "
    "Bitte nennen Sie der Betreuung der Anwendung diese Kennung: {reference}"
)
DATA_FAILED_TEXT_EN = (
    "A data file of the WIR-Atlas is faulty and was not used; therefore no figures are shown here. "
    "Please give this reference to those who run the application: {reference}"
)
SOURCE_TEXT = "Wortlaut der Quelle"
SOURCE_TEXT_NOTE = (
    "Der vollständige Text, wie er dem WIR-Atlas vorliegt. Namen von Personen sind ausgelassen: […]"
)
PICTURE_GONE = "Dieses Bild gibt es nicht mehr. Bitte laden Sie die Seite neu."
PICTURE_BUSY = "Der Server erstellt gerade sehr viele Dateien."
PICTURE_FAILED = "Das Bild ließ sich nicht erstellen."
LOGIN_NEEDED_TITLE = "Bitte melden Sie sich an"
LOGIN_NEEDED_TEXT = (
    "Dieser WIR-Atlas enthält Zahlen, die nicht veröffentlicht sind. Nach der Anmeldung kommen Sie zu der Seite, "
    "die Sie aufgerufen haben."
)
LOGIN_NEEDED_TEXT_EN = (
    "This WIR-Atlas holds figures that are not published. Please log in (“Anmelden”); you then come to the page "
    "you asked for."
)
LOGIN = "Anmelden"
PROXY_NEEDED_TEXT = (
    "Dieser WIR-Atlas enthält Zahlen, die nicht veröffentlicht sind. Er ist nur über die Anmeldung Ihres Hauses "
    "zu erreichen; bitte rufen Sie ihn unter der Adresse auf, die Ihnen genannt wurde."
)
PROXY_NEEDED_TEXT_EN = (
    "This WIR-Atlas holds figures that are not published. It can be reached only through the login of your "
    "organisation; please use the address you were given."
)
RETRY = "Noch einmal versuchen"
MAP_TITLE = "Karte"
MAP_FAILED_TEXT = (
    "Die Karte konnte nicht geladen werden. Rangfolge und Tabelle zeigen dieselben Angaben. "
    "Bitte laden Sie die Seite neu. Wenn es dabei bleibt, "
    "sperrt vielleicht ein Filter im Netz die Dateien der Karte."
)
MAP_FAILED_TEXT_EN = (
    "The map could not be loaded. Ranking and table show the same figures. "
    "Please reload the page. If that does not help, a filter in your network may block the files of the map."
)
FULL_TITLE = "Der WIR-Atlas ist gerade ausgelastet"
FULL_TEXT = (
    "Es sind so viele Sitzungen offen, wie dieser Server zugleich trägt. Bitte versuchen Sie es in einigen Minuten "
    "noch einmal; der Link führt dann zu derselben Ansicht."
)
TOO_LARGE = "Die Anfrage ist größer, als dieser Server annimmt."
TOO_SLOW = "Die Anfrage kam nicht vollständig an. Bitte versuchen Sie es noch einmal."
