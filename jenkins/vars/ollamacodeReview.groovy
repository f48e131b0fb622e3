import ollamacode.Arguments
import ollamacode.Review

Map call(Map arguments = [:]) {
    Map request = Arguments.review(arguments)
    if (request.problem) {
        error(request.problem)
    }
    return new Review(this, request).run()
}
