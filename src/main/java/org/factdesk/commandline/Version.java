package org.factdesk.commandline;

import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, and what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"factdesk " + number() + ", Java " + Runtime.version()};
    }

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "from its classes" : version;
    }
}
