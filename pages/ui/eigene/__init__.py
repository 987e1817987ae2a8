"""The viewer's own figures on the screen: upload, columns, questions, problems, preview, taking over and undoing."""
