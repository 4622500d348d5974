import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.apache.lucene.util.QueryBuilder;

/**
 * What OpenSearch does with the exported settings, documents and the documented query, by Lucene's own classes: one folder in,
 * results as lines out. test_opensearch.py writes the folder; fields of a line are separated by tabs, values by U+001E.
 */
public final class Ranking {
    /** The parts of an analyzer, in order, each a name and its arguments. */
    private static final Map<String, List<String[]>> parts = new LinkedHashMap<>();
    private static final Map<String, Analyzer> analyzers = new HashMap<>();
    private static final List<String> refused = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String line : Files.readAllLines(folder.resolve("analyzers"))) {
            String[] words = line.split("\t");
            List<String[]> chain = new ArrayList<>();
            for (int i = 1; i < words.length; i++) chain.add(words[i].split("\u001e", -1));
            parts.put(words[0], chain);
            analyzers.put(words[0], analyzer(chain));
        }
        for (String word : refused) out.println("refused\t" + word);
        for (String line : Files.readAllLines(folder.resolve("texts"))) {
            for (String name : analyzers.keySet()) out.println("tokens\t" + name + "\t" + line + "\t" + tokens(name, line));
        }
        IndexSearcher searcher = searcher(folder);
        List<String> clauses = Files.readAllLines(folder.resolve("clauses"));
        List<String> rescore = Files.readAllLines(folder.resolve("rescore"));
        for (String typed : Files.readAllLines(folder.resolve("queries"))) {
            StringBuilder found = new StringBuilder("found\t").append(typed);
            TopDocs hits = searcher.search(query(typed, clauses), 10);
            for (String line : rescore) hits = rescored(hits, searcher, line.split("\t"));
            for (ScoreDoc hit : hits.scoreDocs) {
                found.append("\t").append(searcher.doc(hit.doc).get("id"));
            }
            out.println(found);
        }
    }

    /** The first hits anew, with more for those of which a field has a value: field, value, weight, how many hits. */
    private static TopDocs rescored(TopDocs hits, IndexSearcher searcher, String[] rescore) throws IOException {
        Query query = new ConstantScoreQuery(new TermQuery(new Term(rescore[0], rescore[1])));
        int window = Integer.parseInt(rescore[3]);
        if (window > 10) throw new IllegalArgumentException("a window of more than the ten hits that are asked for");
        TopDocs first = new TopDocs(hits.totalHits, Arrays.copyOf(hits.scoreDocs, Math.min(window, hits.scoreDocs.length)));
        ScoreDoc[] all = hits.scoreDocs.clone();
        ScoreDoc[] better = QueryRescorer.rescore(searcher, first, query, Double.parseDouble(rescore[2]), window).scoreDocs;
        System.arraycopy(better, 0, all, 0, better.length);
        return new TopDocs(hits.totalHits, all);
    }

    private static Analyzer analyzer(List<String[]> chain) throws Exception {
        SynonymMap synonyms = null;
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i)[0].equals("synonym_graph")) synonyms = synonyms(chain.get(i), analyzer(chain.subList(0, i)));
        }
        SynonymMap map = synonyms;
        return new Analyzer() {
            @Override protected Reader initReader(String field, Reader reader) {
                boolean folds = chain.get(0)[0].equals("icu_normalizer");
                return folds
                    ? new ICUNormalizer2CharFilter(reader, Normalizer2.getInstance(null, "nfkc_cf", Normalizer2.Mode.COMPOSE))
                    : reader;
            }

            @Override public int getPositionIncrementGap(String field) { return 100; }

            @Override protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = null;
                TokenStream stream = null;
                for (String[] part : chain) {
                    switch (part[0]) {
                        case "icu_normalizer": break;
                        case "standard": stream = source = new StandardTokenizer(); break;
                        case "kuromoji_tokenizer":
                            boolean discards = part[2].equals("true");
                            stream = source = new JapaneseTokenizer(
                                null, true, discards, JapaneseTokenizer.Mode.valueOf(part[1].toUpperCase()));
                            break;
                        case "kuromoji_baseform": stream = new JapaneseBaseFormFilter(stream); break;
                        case "kuromoji_stemmer": stream = new JapaneseKatakanaStemFilter(stream); break;
                        case "cjk_width": stream = new CJKWidthFilter(stream); break;
                        case "lowercase": stream = new LowerCaseFilter(stream); break;
                        case "asciifolding": stream = new ASCIIFoldingFilter(stream); break;
                        case "stop":
                            List<String> words = List.of(part).subList(1, part.length);
                            stream = new StopFilter(stream, new CharArraySet(words, false));
                            break;
                        case "synonym_graph":
                            if (map.fst != null) stream = new SynonymGraphFilter(stream, map, false);
                            break;
                        default: throw new IllegalArgumentException("unknown part of an analyzer: " + part[0]);
                    }
                }
                return new TokenStreamComponents(source, stream);
            }
        };
    }

    /** As OpenSearch reads them with "lenient": a word that cannot be read is left out; here it is told. */
    private static SynonymMap synonyms(String[] part, Analyzer before) throws Exception {
        SolrSynonymParser parser = new SolrSynonymParser(true, true, before) {
            @Override public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
                try {
                    return super.analyze(text, reuse);
                } catch (IllegalArgumentException error) {
                    refused.add(text + ": " + error.getMessage());
                    return new CharsRef("");
                }
            }

            @Override public void add(CharsRef input, CharsRef output, boolean keeps) {
                if (input.length > 0 && output.length > 0) super.add(input, output, keeps);
            }
        };
        parser.parse(new StringReader(String.join("\n", List.of(part).subList(1, part.length))));
        return parser.build();
    }

    private static String tokens(String analyzer, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzers.get(analyzer).tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
        }
        return String.join(" ", tokens);
    }

    private static IndexSearcher searcher(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("documents"));
        String[] fields = lines.get(0).split("\t");
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzers.get("indexed")))) {
            for (String line : lines.subList(1, lines.size())) {
                String[] values = line.split("\t", -1);
                Document document = new Document();
                document.add(new StoredField("id", values[0]));
                document.add(new StringField("needs-check", values[1], Field.Store.NO));
                for (int i = 2; i < fields.length; i++) {
                    for (String value : values[i].split("\u001e", -1)) {
                        if (!value.isEmpty()) document.add(new TextField(fields[i], value, Field.Store.NO));
                    }
                }
                writer.addDocument(document);
            }
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    /** A bool of multi_match clauses of the type best_fields: analyzer, boost, fields. */
    private static Query query(String typed, List<String> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String clause : clauses) {
            String[] words = clause.split("\t");
            QueryBuilder builder = new QueryBuilder(analyzers.get(words[0]));
            builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
            List<Query> queries = new ArrayList<>();
            for (int i = 2; i < words.length; i++) {
                String[] field = words[i].split("\\^");
                Query query = builder.createBooleanQuery(field[0], typed, BooleanClause.Occur.SHOULD);
                if (query == null) continue;
                queries.add(field.length == 1 ? query : new BoostQuery(query, Float.parseFloat(field[1])));
            }
            if (queries.isEmpty()) continue;
            Query best = new DisjunctionMaxQuery(queries, 0);
            all.add(new BoostQuery(best, Float.parseFloat(words[1])), BooleanClause.Occur.SHOULD);
        }
        return all.build();
    }
}
