package dev.materia.monograph.jats;

/** An article and a chapter for tests. */
public final class JatsDocuments {

    private static final String REFERENCES =
            "<ref-list><title>References</title><ref id=\"r1\"><label>1</label><element-citation"
                    + " publication-type=\"journal\"><person-group person-group-type=\"author\"><name><surname>Doe</surname><given-names>J"
                    + "</given-names></name><etal/></person-group><article-title>A trial of dolex</article-title><source>J Pain</source>"
                    + "<year>2011</year><volume>5</volume><issue>2</issue><fpage>145</fpage><lpage>52</lpage><pub-id pub-id-type=\"pmid\">"
                    + "12345678</pub-id><pub-id pub-id-type=\"doi\">10.1000/ABC.1</pub-id></element-citation></ref><ref><mixed-citation>"
                    + "<name><surname>Roe</surname><given-names>R</given-names></name>. <source>Pain</source>. <publisher-loc>Bern"
                    + "</publisher-loc>: <publisher-name>Press</publisher-name>; <year>1999</year>.</mixed-citation></ref></ref-list>";

    /** An article with an abstract, a table, a figure and notes. */
    public static final String ARTICLE =
            "<!DOCTYPE article PUBLIC \"-//NLM//DTD Journal 2.3//EN\" \"archivearticle.dtd\">"
                    + "<article xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front><article-meta><article-id pub-id-type=\"doi\">"
                    + "10.1000/x.2</article-id><title-group><article-title>Dolex<xref ref-type=\"fn\">*</xref></article-title></title-group>"
                    + "<abstract><p>Dolex treats pain.</p></abstract></article-meta></front><body><sec><label>1</label><title>Methods</title>"
                    + "<p>We gave 10<sup>9</sup> cells <xref ref-type=\"bibr\">1</xref> as in <xref ref-type=\"fig\">Fig. 1</xref>.</p>"
                    + "<table-wrap><label>Table 1</label><caption><p>Events</p></caption><table><thead><tr><th>Event</th><th>Dolex</th></tr>"
                    + "</thead><tbody><tr><td>rash</td><td>3</td></tr></tbody></table><table-wrap-foot><fn><p>Of 90.</p></fn>"
                    + "</table-wrap-foot></table-wrap></sec></body><back><ack><p>We thank all.</p></ack>" + REFERENCES
                    + "</back></article>";

    /** A chapter of a book on a drug. */
    public static final String CHAPTER =
            "<book-part-wrapper><book-meta><book-title-group><book-title>Drugs</book-title>"
                    + "</book-title-group></book-meta><book-part id=\"NBK12345\" book-part-type=\"chapter\"><book-part-meta><title-group>"
                    + "<title>Dolex</title></title-group></book-part-meta><body><sec><title>Mechanism of Injury</title><p>It is not known."
                    + "</p><list list-type=\"bullet\"><list-item><p>rash</p></list-item><list-item><p>fever</p></list-item></list></sec><sec>"
                    + "<title>CASE REPORT</title><p>A woman had jaundice.</p><sec><title>Comment</title><p>Odd.</p></sec></sec></body><back>"
                    + REFERENCES + "</back></book-part></book-part-wrapper>";

    private JatsDocuments() {}
}
