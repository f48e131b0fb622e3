/** What a build has around it: folders, environment, credentials, plugins; and the steps, which really run. */
class World {

    static final List BODY_STEPS = ['withEnv', 'withCredentials', 'dir']
    static final List SYMBOLS = ['string', 'usernamePassword', 'gitUsernamePassword', 'sarif']

    /** By the plugin that brings them. */
    static final Map OPTIONAL = [
        sarif: 'warnings-ng', recordIssues: 'warnings-ng', publishChecks: 'checks-api', junit: 'junit',
        publishHTML: 'htmlpublisher', archiveArtifacts: 'core',
    ]

    static Map variables = [:]
    static Object bodySteps

    static Map scenario
    static String library
    static List stack
    static StringBuilder log
    static List calls
    static List violations
    static String result

    static void begin(Map given) {
        scenario = given
        log = new StringBuilder()
        calls = []
        violations = []
        result = 'SUCCESS'
        stack = [[cwd: given.workspace, env: [WORKSPACE: given.workspace] + given.env, secrets: []]]
    }

    static Map top() {
        stack.last()
    }

    static Object step(String name, List args) {
        calls.add([name: name, args: shown(args)])
        if (OPTIONAL[name] && !scenario.plugins.contains(OPTIONAL[name])) {
            missing(name)
        }
        if (SYMBOLS.contains(name)) {
            return new Symbol(name: name, arguments: args[0] as Map)
        }
        if (!Steps.metaClass.respondsTo(Steps, name)) {
            missing(name)
        }
        def answer = Steps."$name"(*args)
        return answer
    }

    static void missing(String name) {
        throw new NoSuchMethodError("No such DSL method '$name' found among steps [sh, bat] or symbols [string] or globals [env]")
    }

    static void push(Map over) {
        stack.add(top() + over)
    }

    /** As the log of a build shows it, with the secrets masked; a secret that only masking hides is in the open for other readers. */
    static void say(String text) {
        String masked = text
        for (secret in allSecrets()) {
            if (masked.contains(secret)) {
                violations.add('a secret was in the log before masking')
            }
            masked = masked.replace(secret, '****')
        }
        log.append(masked)
    }

    static List allSecrets() {
        stack.collectMany { it.secrets }.unique()
    }

    private static Object shown(Object value) {
        if (value instanceof Symbol) {
            return [symbol: value.name] + value.arguments
        }
        if (value instanceof Map) {
            return value.collectEntries { k, v -> [k, shown(v)] }
        }
        if (value instanceof List) {
            return value.collect { shown(it) }
        }
        String text = value instanceof CharSequence ? value.toString() : null
        return text != null && text.length() > 5000 ? text.substring(0, 100) + '…' : value
    }

}
