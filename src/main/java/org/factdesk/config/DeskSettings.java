package org.factdesk.config;

import java.nio.file.Path;

/**
 * What the desk knows and where it keeps things.
 *
 * @param data the folder for what is written beside the database
 * @param incident the id of the incident that is meant where none is named, or empty
 * @param knowledge the folder whose packs fill an empty database
 */
public record DeskSettings(Path data, String incident, Path knowledge) {}
