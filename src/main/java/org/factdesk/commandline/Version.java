package org.factdesk.commandline;

import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, and what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "factdesk " + (version == null ? "from its classes" : version) + ", Java " + Runtime.version()
        };
    }
}
