package dev.medialib.cli;

import dev.medialib.cli.fakes.FakesCommand;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command {@code medialib}. Each subcommand has a package of its own. */
@Command(
        name = "medialib",
        description = "Tools for media libraries.",
        mixinStandardHelpOptions = true,
        versionProvider = Medialib.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:failure, such as a port that is in use",
            "2:wrong options",
            "130, 143:ended by SIGINT or SIGTERM, after a clean shutdown"
        },
        subcommands = FakesCommand.class)
public final class Medialib implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command, and ends the program with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Creates the command. Errors are one line each. */
    static CommandLine commandLine() {
        return new CommandLine(new Medialib())
                .setParameterExceptionHandler(
                        (error, args) -> fail(error.getCommandLine(), message(error), CommandLine.ExitCode.USAGE))
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    if (error instanceof CommandFailure) {
                        return fail(command, String.valueOf(error.getMessage()), CommandLine.ExitCode.SOFTWARE);
                    }
                    throw error;
                });
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static String message(ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        return error.getMessage() + "; see " + command + " --help";
    }

    private static int fail(CommandLine command, String message, int code) {
        command.getErr().println("medialib: " + message.replaceAll("\\s*\\R\\s*", " "));
        return code;
    }

    /** Version of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version =
                    ResourceBundle.getBundle("dev.medialib.cli.version").getString("version");
            return new String[] {"medialib " + version};
        }
    }
}
