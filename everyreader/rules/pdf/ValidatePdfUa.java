import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files against PDF/UA-1 with the veraPDF engine: one path on each line of standard input.
 *
 * <p>Writes lines of fields parted by tabs: "fail", path, clause, test number, count, first place, message; and for each
 * file at its end "file", path, "true", "false" or "unreadable", message. The library's own loader of profiles needs
 * classes (JAXB) that the jar leaves out, so the profile is read here as plain XML.
 */
public final class ValidatePdfUa {
    private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";
    private static final int FEWEST_RULES = 100; // it has 106; a profile that lost its rules would pass every file
    private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err); // whatever the library prints must not mix with the answer
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = readProfile();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = in.readLine(); path != null; path = in.readLine()) {
            validate(path, profile, out);
        }
        out.flush();
    }

    private static void validate(String path, ValidationProfile profile, PrintStream out) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), FLAVOUR);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion check : result.getTestAssertions()) {
                first.putIfAbsent(check.getRuleId(), check);
            }
            for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
                RuleId rule = failed.getKey();
                TestAssertion check = first.get(rule);
                String place = check == null ? "" : check.getLocation().getContext();
                String message = check == null ? "" : check.getMessage();
                print(out, "fail", path, rule.getClause(), rule.getTestNumber(), failed.getValue(), place, message);
            }
            print(out, "file", path, result.isCompliant(), "");
        } catch (Exception | StackOverflowError error) {
            print(out, "file", path, "unreadable", error);
        }
    }

    private static void print(PrintStream out, Object... fields) {
        List<String> line = new ArrayList<>();
        for (Object field : fields) {
            line.add(String.valueOf(field).replaceAll("\\s+", " ").strip());
        }
        out.print(String.join("\t", line) + "\n");
    }

    private static ValidationProfile readProfile() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream profile = Profiles.class.getResourceAsStream(PROFILE)) {
            Element root = factory.newDocumentBuilder().parse(profile).getDocumentElement();
            Set<Rule> rules = new LinkedHashSet<>();
            for (Element rule : all(root, "rule")) {
                rules.add(readRule(rule));
            }
            if (rules.size() < FEWEST_RULES) {
                throw new IllegalStateException("The profile holds only " + rules.size() + " rules");
            }
            Set<Variable> variables = new LinkedHashSet<>();
            for (Element each : all(root, "variable")) {
                variables.add(Profiles.variableFromValues(
                        each.getAttribute("name"), each.getAttribute("object"), text(each, "defaultValue"), text(each, "value")));
            }
            return Profiles.profileFromValues(
                    FLAVOUR, Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date(0)), "", rules, variables);
        }
    }

    private static Rule readRule(Element rule) {
        Element id = child(rule, "id");
        RuleId ruleId = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
        Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(
                ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(child(rule, "error"), "message"), new ArrayList<>()), new ArrayList<>());
    }

    private static List<Element> all(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element child(Element element, String name) {
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element && name.equals(each.getLocalName())) {
                return (Element) each;
            }
        }
        return null;
    }

    private static String text(Element element, String name) {
        Element found = child(element, name);
        return found == null ? "" : found.getTextContent();
    }
}
