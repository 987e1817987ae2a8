"""Papers: pages in PDF, made by Typst from templates; texts reach it as data and are never read as its markup."""
