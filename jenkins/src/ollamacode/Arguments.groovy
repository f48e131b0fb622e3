package ollamacode

import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput

/**
 * What a Jenkinsfile gives, as the program reads it: a list `NAME=value` for withEnv. Values are not judged here, the
 * program does. Everything is @NonCPS and pure, and the answers hold only texts, numbers, maps and lists.
 */
class Arguments implements Serializable {

    private static final long serialVersionUID = 1

    /** Of `ollamacodeReview`: environment, secrets and the step's own keys, or a `problem` to stop with. */
    @NonCPS
    static Map review(Map given) {
        List known = []
        known.addAll(Options.REVIEW_KEYS)
        known.addAll(Options.SECRETS.keySet())
        known.addAll(Options.VARIABLES.keySet())
        List environment = []
        List secrets = []
        Map own = [name: 'OllamaCode', onFindings: 'UNSTABLE']
        for (entry in given.entrySet()) {
            String key = entry.key
            String problem = unknown('ollamacodeReview', key, known)
            if (problem) {
                return [problem: problem]
            }
            if (entry.value == null || entry.value.toString() == '') {
                continue
            }
            if (key == 'qualityGates') {
                own.qualityGates = entry.value
                continue
            }
            Map read = text(key, entry.value)
            if (read.problem) {
                return [problem: 'ollamacodeReview: ' + read.problem]
            }
            if (Options.VARIABLES.containsKey(key)) {
                environment.add(Options.VARIABLES.get(key) + '=' + read.text)
            } else if (Options.SECRETS.containsKey(key)) {
                secrets.add([id: read.text, variable: Options.SECRETS.get(key)])
            }
            own.put(key, read.text)
        }
        if (own.onFindings != 'UNSTABLE' && own.onFindings != 'FAILURE') {
            return [problem: 'ollamacodeReview: onFindings: ' + own.onFindings + ' is neither UNSTABLE nor FAILURE']
        }
        own.environment = environment
        own.secrets = secrets
        return own
    }

    /** Of `withOllama`: texts by key, or a `problem`. */
    @NonCPS
    static Map ollama(Map given) {
        Map own = [ollamaImage: Options.OLLAMA_IMAGE, model: '', serviceMemory: '', serviceCpus: '']
        for (entry in given.entrySet()) {
            String key = entry.key
            String problem = unknown('withOllama', key, Options.OLLAMA_KEYS)
            if (problem) {
                return [problem: problem]
            }
            if (entry.value == null || entry.value.toString() == '') {
                continue
            }
            Map read = text(key, entry.value)
            if (read.problem) {
                return [problem: 'withOllama: ' + read.problem]
            }
            own.put(key, read.text)
        }
        return own
    }

    /** The lines `REVIEW_SARIF_FILE=…` that the program leaves, as `sarifFile`. */
    @NonCPS
    static Map outputs(String text) {
        Map outputs = [:]
        for (line in text.split('\n')) {
            int at = line.indexOf('=')
            if (!line.startsWith('REVIEW_') || at < 0) {
                continue
            }
            outputs.put(camelOf(line.substring('REVIEW_'.length(), at)), line.substring(at + 1).trim())
        }
        return outputs
    }

    /** What Jenkins takes for an id: in addresses of pages. */
    @NonCPS
    static String idOf(String name) {
        return name.toLowerCase().replaceAll('[^a-z0-9]+', '-')
    }

    @NonCPS
    private static String camelOf(String variable) {
        String name = ''
        for (word in variable.toLowerCase().split('_')) {
            name += name == '' ? word : word.substring(0, 1).toUpperCase() + word.substring(1)
        }
        return name
    }

    @NonCPS
    private static String unknown(String step, String key, List known) {
        if (known.contains(key)) {
            return null
        }
        String instead = Options.INSTEAD.get(key)
        if (instead != null && known.contains(instead)) {
            return step + ': ' + key + ' is a secret, which no Jenkinsfile holds: name its credentials with ' + instead
        }
        return step + ': there is no key ' + key + '; the nearest is ' + nearest(key, known)
    }

    /** A list becomes JSON, so that an entry with a comma or a line end stays one. */
    @NonCPS
    private static Map text(String key, Object value) {
        if (value instanceof List) {
            boolean isKnown = Options.LISTS.contains(key)
            return isKnown ? [text: jsonOf(value)] : [problem: key + ': a list where one value is expected']
        }
        if (!(value instanceof CharSequence || value instanceof Number || value instanceof Boolean)) {
            return [problem: key + ': neither a text, a number, true or false, nor a list']
        }
        String text = value
        return text.indexOf(0) < 0 ? [text: text] : [problem: key + ': a text with a NUL character']
    }

    @NonCPS
    private static String jsonOf(List values) {
        List entries = []
        for (value in values) {
            entries.add(value instanceof Map ? JsonOutput.toJson((Map) value) : JsonOutput.toJson(value.toString()))
        }
        return '[' + entries.join(',') + ']'
    }

    /** The key with the fewest edits, where case, dashes and underscores do not count; the first of equals. */
    @NonCPS
    private static String nearest(String key, List known) {
        String best = ''
        int fewest = Integer.MAX_VALUE
        for (candidate in known) {
            int edits = editsBetween(bare(key), bare(candidate.toString()))
            if (edits < fewest) {
                fewest = edits
                best = candidate
            }
        }
        return best
    }

    @NonCPS
    private static String bare(String word) {
        return word.substring(0, Math.min(64, word.length())).toLowerCase().replaceAll('[-_ ]', '')
    }

    @NonCPS
    private static int editsBetween(String a, String b) {
        List last = []
        for (int j = 0; j <= b.length(); j++) {
            last.add(j)
        }
        for (int i = 1; i <= a.length(); i++) {
            last = rowBelow(last, a.charAt(i - 1), b)
        }
        return (int) last.get(b.length())
    }

    @NonCPS
    private static List rowBelow(List last, char letter, String b) {
        List row = [(int) last.get(0) + 1]
        for (int j = 1; j <= b.length(); j++) {
            int replaced = (int) last.get(j - 1) + (letter == b.charAt(j - 1) ? 0 : 1)
            row.add(Math.min(Math.min((int) row.get(j - 1) + 1, (int) last.get(j) + 1), replaced))
        }
        return row
    }

}
