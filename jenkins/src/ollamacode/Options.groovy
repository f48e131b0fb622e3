// Generated from src/config/schema.ts by `npm run generate`.
package ollamacode

/** What the schema of the options says of the keys. */
class Options implements Serializable {

    private static final long serialVersionUID = 1

    static final String VERSION = '1.0.0'

    static final String OLLAMA_IMAGE = 'ollama/ollama:latest'

    /** Options by the variable that the program reads. */
    static final Map VARIABLES = [
        base: 'OLLAMACODE_BASE',
        head: 'OLLAMACODE_HEAD',
        diff: 'OLLAMACODE_DIFF',
        scope: 'OLLAMACODE_SCOPE',
        change: 'OLLAMACODE_CHANGE',
        include: 'OLLAMACODE_INCLUDE',
        exclude: 'OLLAMACODE_EXCLUDE',
        skipDrafts: 'OLLAMACODE_SKIP_DRAFTS',
        skipAuthors: 'OLLAMACODE_SKIP_AUTHORS',
        skipLabels: 'OLLAMACODE_SKIP_LABELS',
        enabled: 'OLLAMACODE_ENABLED',
        model: 'OLLAMACODE_MODEL',
        modelDigest: 'OLLAMACODE_MODEL_DIGEST',
        ollamaHost: 'OLLAMACODE_OLLAMA_HOST',
        ollamaInsecure: 'OLLAMACODE_OLLAMA_INSECURE',
        service: 'OLLAMACODE_SERVICE',
        ollamaImage: 'OLLAMACODE_OLLAMA_IMAGE',
        serviceMemory: 'OLLAMACODE_SERVICE_MEMORY',
        serviceCpus: 'OLLAMACODE_SERVICE_CPUS',
        numCtx: 'OLLAMACODE_NUM_CTX',
        seed: 'OLLAMACODE_SEED',
        offline: 'OLLAMACODE_OFFLINE',
        caFile: 'OLLAMACODE_CA_FILE',
        instructions: 'OLLAMACODE_INSTRUCTIONS',
        rules: 'OLLAMACODE_RULES',
        analyzers: 'OLLAMACODE_ANALYZERS',
        sarifIn: 'OLLAMACODE_SARIF_IN',
        language: 'OLLAMACODE_LANGUAGE',
        suggestions: 'OLLAMACODE_SUGGESTIONS',
        minSeverity: 'OLLAMACODE_MIN_SEVERITY',
        minConfidence: 'OLLAMACODE_MIN_CONFIDENCE',
        maxFindings: 'OLLAMACODE_MAX_FINDINGS',
        baseline: 'OLLAMACODE_BASELINE',
        suppress: 'OLLAMACODE_SUPPRESS',
        failOn: 'OLLAMACODE_FAIL_ON',
        gateSources: 'OLLAMACODE_GATE_SOURCES',
        onInconclusive: 'OLLAMACODE_ON_INCONCLUSIVE',
        publish: 'OLLAMACODE_PUBLISH',
        maxComments: 'OLLAMACODE_MAX_COMMENTS',
        resolveFixed: 'OLLAMACODE_RESOLVE_FIXED',
        report: 'OLLAMACODE_REPORT',
        reports: 'OLLAMACODE_REPORTS',
        reportDir: 'OLLAMACODE_REPORT_DIR',
        budget: 'OLLAMACODE_BUDGET',
        parallel: 'OLLAMACODE_PARALLEL',
        cache: 'OLLAMACODE_CACHE',
        cacheDir: 'OLLAMACODE_CACHE_DIR',
        logLevel: 'OLLAMACODE_LOG_LEVEL',
        logCode: 'OLLAMACODE_LOG_CODE',
    ]

    /** Those that take a list. */
    static final List LISTS = [
        'include',
        'exclude',
        'skipAuthors',
        'skipLabels',
        'instructions',
        'analyzers',
        'sarifIn',
        'suppress',
        'gateSources',
        'publish',
        'reports',
    ]

    /** Keys with the id of credentials, by the variable that the secret arrives in. */
    static final Map SECRETS = [
        ollamaTokenCredentialsId: 'OLLAMACODE_OLLAMA_TOKEN',
        credentialsId: 'OLLAMACODE_TOKEN',
        cacheKeyCredentialsId: 'OLLAMACODE_CACHE_KEY',
    ]

    /** Secrets that a Jenkinsfile must not hold, by the key to write instead. */
    static final Map INSTEAD = [
        ollamaToken: 'ollamaTokenCredentialsId',
        token: 'credentialsId',
        cacheKey: 'cacheKeyCredentialsId',
    ]

    /** What only Jenkins reads. */
    static final List REVIEW_KEYS = [
        'image',
        'gitCredentialsId',
        'onFindings',
        'name',
        'qualityGates',
    ]

    /** All that `withOllama` takes. */
    static final List OLLAMA_KEYS = [
        'ollamaImage',
        'model',
        'serviceMemory',
        'serviceCpus',
    ]

}
