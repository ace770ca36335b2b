import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.Report;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import com.adobe.epubcheck.api.EPUBLocation;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Validates books with EPUBCheck, all in one run, since Java is slow to start: one path on each line of a file.
 *
 * <p>Writes lines of fields parted by tabs: "message", path, id, severity, place, words; and "file", path at the end of
 * each file. What EPUBCheck only counts or suggests (info, usage, suppressed) is left out.
 */
public final class ValidateEpub {
    private static final class Told extends DefaultReportImpl {
        private final PrintStream out;
        private final String path;

        Told(PrintStream out, String path) {
            super(path);
            this.out = out;
            this.path = path;
        }

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            Severity severity = message.getSeverity();
            if (severity == Severity.FATAL || severity == Severity.ERROR || severity == Severity.WARNING) {
                String place = location.getPath() + ":" + location.getLine() + ":" + location.getColumn();
                String words = message.getMessage(arguments).replaceAll("\\s+", " ");
                out.println(String.join("\t", "message", path, String.valueOf(message.getID()), severity.name(), place, words));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            Report report = new Told(out, line);
            new EpubCheck(new File(line), report).check();
            out.println("file\t" + line);
        }
    }
}
