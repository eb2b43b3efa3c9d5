/**
 * How the desk is set up: one record per concern, and one loader that lists every fault at once. Settings come from a
 * properties file, secrets from the environment alone. Nothing of ours is used here.
 */
@NullMarked
package org.factdesk.config;

import org.jspecify.annotations.NullMarked;
