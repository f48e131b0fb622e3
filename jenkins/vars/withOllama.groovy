import ollamacode.Arguments
import ollamacode.Ollama

Object call(Map arguments = [:], Closure body) {
    Map settings = Arguments.ollama(arguments)
    if (settings.problem) {
        error(settings.problem)
    }
    return new Ollama(this, settings).around(body)
}
