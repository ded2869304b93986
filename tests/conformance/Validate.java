import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF, all in one JVM: each against the PDF/A part and level that its own
 * XMP claims, and against PDF/UA-1.
 *
 * <p>Arguments: files.  A file after "--broken" must fail: so the validator shows that it can.
 * One line a file on standard output: PASS, FAIL with the rules that failed, or NOT TESTED.  The last
 * line, "all N files as expected", is printed only after N clear answers; the exit code is 0 then and
 * 1 else.
 */
public final class Validate {
  /** Failures kept for one file; more would say no more. */
  private static final int FAILURES = 200;

  private static final Pattern CLAIM =
      Pattern.compile("<pdfaid:part>(\\d)</pdfaid:part>\\s*<pdfaid:conformance>([ABU])</pdfaid:conformance>");

  private static String claim(File file) throws Exception {
    String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.ISO_8859_1);
    Matcher found = CLAIM.matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("claims no part of PDF/A");
    }
    return found.group(1) + found.group(2).toLowerCase();
  }

  /** The failed rules with how often each failed; empty when the file conforms. */
  private static Map<String, Integer> failures(File file, String flavour) throws Exception {
    PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
    if (wanted == PDFAFlavour.NO_FLAVOUR) {
      throw new IllegalArgumentException("veraPDF knows no flavour " + flavour);
    }
    Map<String, Integer> failed = new TreeMap<>();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, wanted);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(wanted, FAILURES, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() == 0 || result.getPDFAFlavour() != wanted) {
        throw new IllegalStateException("no check of " + flavour + " was made");
      }
      for (TestAssertion check : result.getTestAssertions()) {
        if (check.getStatus() == TestAssertion.Status.FAILED) {
          String rule =
              flavour + " " + check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + ": "
                  + check.getMessage();
          failed.merge(rule, 1, Integer::sum);
        }
      }
      if (result.isCompliant() != failed.isEmpty()) {
        throw new IllegalStateException("the verdict on " + flavour + " and its failures disagree");
      }
    }
    return failed;
  }

  /** True when the file's verdict is clear and the one expected. */
  private static boolean test(File file, boolean broken) {
    try {
      String claim = claim(file);
      Map<String, Integer> failed = failures(file, claim);
      failed.putAll(failures(file, "ua1"));
      boolean passed = failed.isEmpty();
      System.out.println((passed ? "PASS " : "FAIL ") + file.getName() + " " + claim + " ua1"
          + (broken ? " (broken on purpose)" : ""));
      if (passed == broken) {
        failed.forEach((rule, times) -> System.out.println("     " + rule + " (" + times + " times)"));
      }
      return passed != broken;
    } catch (Exception | LinkageError error) {
      System.out.println("NOT TESTED " + file.getName() + ": " + error);
      return false;
    }
  }

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    List<String> files = new ArrayList<>();
    boolean broken = false;
    int wrong = 0;
    for (String argument : arguments) {
      if (argument.equals("--broken")) {
        broken = true;
        continue;
      }
      files.add(argument);
      if (!test(new File(argument), broken)) {
        wrong++;
      }
      broken = false;
    }
    if (wrong > 0 || files.isEmpty()) {
      System.out.println(wrong + " of " + files.size() + " files not as expected");
      System.exit(1);
    }
    System.out.println("all " + files.size() + " files as expected");
  }
}
