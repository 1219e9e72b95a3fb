package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartPictureTest {
    @Test
    void theFunnelHasABarForEachStep() throws Exception {
        Document svg = draw(ReportChart.FUNNEL, Sample.cohort(), Locale.ENGLISH);

        List<Element> bars = bars(svg, "first");
        assertThat(bars).hasSize(7);
        assertThat(bars)
                .extracting(bar -> Double.parseDouble(bar.getAttribute("width")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(texts(svg)).contains("From target to referral", "Spring 2026", "Name of HELD", "430", "187 (43%)");
    }

    @Test
    void theBarOfAShareIsAPartOfTheWhole() throws Exception {
        List<Element> bars = bars(draw(ReportChart.MANNERS, Sample.cohort(), Locale.ENGLISH), "first");

        assertThat(Double.parseDouble(bars.get(0).getAttribute("width"))).isEqualTo(217.17);
    }

    @Test
    void approachesAreStacked() throws Exception {
        Document svg = draw(ReportChart.APPROACHES, Sample.cohort(), Locale.ENGLISH);

        assertThat(texts(svg)).contains("Accepted", "Declined", "Ignored", "Referral", "90 / 10 / 20", "Cold");
        assertThat(bars(svg, "second")).hasSize(4);
    }

    @Test
    void whatIsWithheldHasNoBar() throws Exception {
        Document approaches = draw(ReportChart.APPROACHES, Sample.cohort(), Locale.ENGLISH);
        Document referrals = draw(ReportChart.REFERRALS, Sample.cohort(), Locale.ENGLISH);

        assertThat(texts(approaches)).contains("Same group", "withheld");
        assertThat(bars(approaches, "third")).hasSize(4);
        assertThat(texts(referrals)).contains("Name of INTRODUCTIONS_KEPT", "withheld", "nothing to count");
        assertThat(bars(referrals, "first")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(ReportChart.class)
    void itIsToldInWordsToo(ReportChart chart) throws Exception {
        Document svg = draw(chart, Sample.cohort(), Locale.GERMANY);
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("lang")).isEqualTo("de-DE");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        Element title = (Element) svg.getElementsByTagName("title").item(0);
        Element description = (Element) svg.getElementsByTagName("desc").item(0);
        assertThat(root.getFirstChild()).isSameAs(title);
        assertThat(title.getAttribute("id")).isEqualTo("title");
        assertThat(title.getTextContent()).endsWith(": Spring 2026");
        assertThat(description.getAttribute("id")).isEqualTo("description");
        assertThat(description.getTextContent())
                .contains("1. Januar 2026 bis 30. Juni 2026")
                .contains(": ");
    }

    @ParameterizedTest
    @EnumSource(ReportChart.class)
    void itIsReadInTheDarkAndRunsNothing(ReportChart chart) throws Exception {
        Document svg = draw(chart, Sample.cohort(), Locale.ENGLISH);

        assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
                .contains("prefers-color-scheme:dark")
                .doesNotContain("url(", "@import");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
    }

    @Test
    void markupInANameIsText() throws Exception {
        String name = "</title><script>alert(1)</script>&lt;\"']]>";
        Document svg = draw(ReportChart.FUNNEL, Sample.cohort().named(name), Locale.ENGLISH);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(svg)).contains(name);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        Document svg = draw(ReportChart.FUNNEL, Sample.cohort().named("a\u0000b\ud800c\uffffd\u0008"), Locale.ENGLISH);

        assertThat(texts(svg)).contains("a\ufffdb\ufffdc\ufffdd\ufffd");
    }

    @Test
    void aLongNameIsCut() throws Exception {
        Document svg = draw(ReportChart.FUNNEL, Sample.cohort().named("😀".repeat(500)), Locale.ENGLISH);

        assertThat(texts(svg)).contains("😀".repeat(71) + "…");
    }

    @ParameterizedTest
    @EnumSource(ReportChart.class)
    void anEmptyReportSaysSo(ReportChart chart) throws Exception {
        assertThat(texts(draw(chart, Sample.empty(), Locale.ENGLISH)))
                .contains("There is nothing to show for this period yet.");
    }

    private static Document draw(ReportChart chart, Sample sample, Locale locale) throws Exception {
        byte[] bytes = Written.by(new ChartPicture(chart), sample.told(locale));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<?xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        return document;
    }

    private static List<String> texts(Document svg) {
        return elements(svg.getElementsByTagName("text")).stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** Boxes of a series, the one in the legend too. */
    private static List<Element> bars(Document svg, String series) {
        return elements(svg.getElementsByTagName("rect")).stream()
                .filter(box -> box.getAttribute("class").equals(series))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}
