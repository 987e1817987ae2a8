"""Aufträge: files that take seconds to make, made by other processes while everybody's pages stay quick."""
