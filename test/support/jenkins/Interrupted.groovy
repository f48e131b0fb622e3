/** A person or a time limit has aborted the build. */
class Interrupted extends RuntimeException {

    Interrupted() {
        super('The build was aborted.')
    }

}
