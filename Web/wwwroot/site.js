// Every page works without this file.
